/** A certificate as the text of a PEM file, or the bytes of one. */
export type PemCertificate = string | Uint8Array;

/** How the connection to a ClawBook is secured whose certificate no public authority signed. */
export interface TlsOptions {
  /**
   * The certificates of the CAs to trust, in place of the public ones; a text can hold several. A certificate
   * that signed itself is its own CA.
   */
  ca?: PemCertificate | readonly PemCertificate[] | undefined;
  /** The name that the server's certificate has to hold for, if it is not the host of `baseUrl`. */
  servername?: string | undefined;
  /** `false` accepts every certificate: whoever sits in between can then read and change everything (true). */
  rejectUnauthorized?: boolean | undefined;
}
