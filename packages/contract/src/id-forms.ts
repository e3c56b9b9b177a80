/** What an id looks like (inferred but for `conv_…`), by the path of the list that it stands in. */
export const idForms: Readonly<Record<string, string>> = {
  '/messages': 'msg_…',
  '/conversations': 'conv_…',
  '/webhooks': 'wh_…',
  '/admin/api-keys': 'key_…',
};
