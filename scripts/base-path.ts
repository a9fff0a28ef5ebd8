/** The folder the site lives under, from `BASE_PATH`, with a slash at both ends. */
export const basePath = `/${process.env['BASE_PATH'] ?? ''}/`.replace(/\/{2,}/g, '/');
