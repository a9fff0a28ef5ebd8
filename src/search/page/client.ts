/** Search as pages ask it. The engine works in a worker that starts with the first question. */
import type { Answer, Question } from '../query/answer.ts';
import type { Reply, Request, TextPlace } from './messages.ts';

/** A request without its number. */
type Wanted = Request extends infer R ? (R extends Request ? Omit<R, 'id'> : never) : never;

export class SearchClient {
  #worker: Worker | null = null;
  #waiting = new Map<number, { resolve: (reply: Reply) => void; reject: (error: Error) => void }>();
  #count = 0;
  #latest = 0;

  /** Starts the worker and lets it open the index, before there is a question. */
  warm(): void {
    void this.ask({ query: '', filters: {}, sort: 'relevance', day: '' }).catch(() => {});
  }

  /** The answer; null where another question was asked meanwhile. Rejects when the index cannot be read. */
  async ask(question: Question): Promise<Answer | null> {
    const mine = ++this.#latest;
    try {
      const reply = await this.#send({ ask: question });
      return mine === this.#latest && 'answer' in reply ? reply.answer : null;
    } catch (error) {
      if (mine !== this.#latest) return null;
      throw error;
    }
  }

  /** Label and words of a passage that came without them. */
  async text(place: TextPlace): Promise<string> {
    const reply = await this.#send({ text: place });
    return 'text' in reply ? reply.text : '';
  }

  #send(wanted: Wanted): Promise<Reply> {
    const id = ++this.#count;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#start().postMessage({ id, ...wanted });
    });
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      const asked = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if ('error' in data) asked?.reject(new Error(data.error));
      else asked?.resolve(data);
    });
    // A worker that did not load is of no use; the next question tries a new one.
    worker.addEventListener('error', ({ message }) => {
      worker.terminate();
      this.#worker = null;
      for (const { reject } of this.#waiting.values())
        reject(new Error(`search worker: ${message}`));
      this.#waiting.clear();
    });
    this.#worker = worker;
    return worker;
  }
}
