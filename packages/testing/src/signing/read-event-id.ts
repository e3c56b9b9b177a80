/** The `id` of the event that a body is; `undefined` if it is none, or has none. */
export function readEventId(body: Uint8Array): string | undefined {
  try {
    const event: unknown = JSON.parse(Buffer.from(body).toString());
    const isEvent = typeof event === 'object' && event !== null && 'id' in event;
    return isEvent && typeof event.id === 'string' && event.id !== '' ? event.id : undefined;
  } catch {
    return undefined;
  }
}
