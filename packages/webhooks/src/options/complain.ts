/** Says on the console what nobody else was told. */
export function complain(what: string, error: unknown): void {
  console.error(`[clawbook-sdk] Webhooks: ${what}.`, error);
}
