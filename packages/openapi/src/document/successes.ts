/** The operations that answer 201, since they make something. That the others answer 200 is documented as well. */
export const creating: readonly string[] = ['messages.send', 'webhooks.create', 'apiKeys.create'];

/** The operations whose answer is documented without the envelope around it, though all answers are said to have it: they can have either form. */
export const bare: readonly string[] = ['status'];
