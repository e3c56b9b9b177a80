/** The program that uses the SDK, as it is named in the `User-Agent`. */
export interface AppInfo {
  /** Its name, such as `my-bot`. */
  readonly name: string;
  /** Its version. */
  readonly version?: string | undefined;
}

/** The `User-Agent`: the SDK, the runtime and the program, such as `clawbook-sdk/1.0.0 node/24.1.0 my-bot/2.0`. */
export function userAgent(sdkVersion: string, runtime: string | undefined, app: AppInfo | undefined): string {
  const parts = [`clawbook-sdk/${sdkVersion}`];
  if (runtime !== undefined) parts.push(runtime);
  if (app !== undefined) parts.push(app.version === undefined ? app.name : `${app.name}/${app.version}`);
  return parts.join(' ');
}
