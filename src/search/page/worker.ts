/** The engine in a thread of its own, so that typing never waits for it. */
import { Engine } from '../query/engine.ts';
import type { Reply, Request } from './messages.ts';

const BASE = import.meta.env.BASE_URL;

/** The one file whose name does not change with its content. */
const ENTRY = 'search/entry.json';

let opened: Promise<Engine> | null = null;
let latest = 0;

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  void replyTo(data).then((reply) => postMessage(reply));
});

async function replyTo(request: Request): Promise<Reply> {
  const { id } = request;
  try {
    if ('text' in request) return { id, text: await twice((engine) => engine.text(request.text)) };
    latest = id;
    // Questions that have come in meanwhile are read first; then only the last one is worked on.
    await nextTask();
    if (latest !== id) return { id, answer: null };
    return { id, answer: await twice((engine) => engine.ask(request.ask)) };
  } catch (error) {
    return { id, error: String(error) };
  }
}

const turns = new MessageChannel();

/** The end of the queue of messages; a timer would wait some milliseconds. */
function nextTask(): Promise<void> {
  return new Promise((resume) => {
    turns.port1.addEventListener('message', () => resume(), { once: true });
    turns.port1.start();
    turns.port2.postMessage(null);
  });
}

/** A site that was built anew meanwhile has other files: after a failure everything is opened once more. */
async function twice<T>(act: (engine: Engine) => Promise<T>): Promise<T> {
  const before = open();
  try {
    return await act(await before);
  } catch {
    if (opened === before) opened = null;
    return act(await open());
  }
}

function open(): Promise<Engine> {
  const opening = (opened ??= Engine.open(read));
  opening.catch(() => {
    if (opened === opening) opened = null;
  });
  return opening;
}

async function read(path: string): Promise<Uint8Array> {
  const response = await fetch(`${BASE}${path}`, path === ENTRY ? { cache: 'no-cache' } : {});
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return new Uint8Array(await response.arrayBuffer());
}
