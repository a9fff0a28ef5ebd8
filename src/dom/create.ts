/** An element with attributes and children; attributes that are null are left out. */
export function create<N extends keyof HTMLElementTagNameMap>(
  name: N,
  attributes: Record<string, string | null> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[N] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== null) element.setAttribute(key, value);
  element.append(...children);
  return element;
}
