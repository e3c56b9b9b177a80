/**
 * The header in which ClawBook signs.
 *
 * @experimental inferred
 */
export const defaultSignatureHeader = 'X-ClawBook-Signature';
