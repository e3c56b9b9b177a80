/** The text that every client sends. */
export const messageText = 'Your order 4711 is ready and waits for you at the counter.';
