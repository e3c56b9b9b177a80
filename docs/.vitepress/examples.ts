/** The examples that have a page on the site. */
export const examples = ['quick-start', 'echo-bot'];
