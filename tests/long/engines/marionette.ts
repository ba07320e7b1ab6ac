import { connect, type Socket } from "node:net";

/** Sends one command and gives the result; rejects with Firefox's own words. */
export type Send = (command: string, parameters: unknown) => Promise<unknown>;

type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void };

/** A message is its length in bytes, a colon, and JSON. What is not whole yet stays in `left`. */
function messagesIn(bytes: Buffer): { readonly messages: readonly unknown[]; readonly left: Buffer } {
  const messages: unknown[] = [];
  let left = bytes;
  for (;;) {
    const colon = left.indexOf(":");
    const end = colon + 1 + Number(left.subarray(0, Math.max(colon, 0)));
    if (colon < 0 || left.length < end) return { messages, left };
    messages.push(JSON.parse(left.subarray(colon + 1, end).toString()));
    left = left.subarray(end);
  }
}

/** An answer is `[1, id, error, result]`; the greeting, which is none, is not an array. */
function settle(message: unknown, waiting: Map<number, Waiting>): void {
  if (!Array.isArray(message)) return;
  const [, id, error, result] = message as [number, number, unknown, unknown];
  const asked = waiting.get(id);
  waiting.delete(id);
  if (error === null) asked?.resolve(result);
  else asked?.reject(new Error(JSON.stringify(error)));
}

function reach(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => resolve(socket));
    socket.once("error", reject);
  });
}

/**
 * Speaks Marionette, version 3: WebDriver's own commands, over a socket that every Firefox has. `geckodriver`
 * translates to the same, but not every Debian has it. Rejects when nobody listens on the port.
 */
export async function connectMarionette(port: number): Promise<Send> {
  const socket = await reach(port);
  const waiting = new Map<number, Waiting>();
  let bytes: Buffer = Buffer.alloc(0);
  let last = 0;
  socket.on("data", (chunk: Buffer) => {
    const { messages, left } = messagesIn(Buffer.concat([bytes, chunk]));
    bytes = left;
    for (const message of messages) settle(message, waiting);
  });
  socket.once("close", () => {
    for (const { reject } of waiting.values()) reject(new Error("Firefox has gone"));
  });
  return (command, parameters) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject });
      const text = JSON.stringify([0, id, command, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
}
