import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/** What the registry was sent of one package. */
export interface Publication {
  readonly access: string | undefined;
  readonly 'dist-tags': Readonly<Record<string, string>>;
  readonly versions: Readonly<Record<string, unknown>>;
  /** The tarball. */
  readonly bytes: Buffer;
}

/** A registry of npm packages on this machine, which knows what was published to it and nothing else. */
export interface LocalRegistry {
  readonly url: string;
  /** By the name of the package. */
  readonly published: ReadonlyMap<string, Publication>;
  readonly close: () => void;
}

/** The body of a `PUT`, in which the tarball travels as base64. */
interface PublishRequest extends Omit<Publication, 'bytes'> {
  readonly _attachments: Readonly<Record<string, { readonly data: string }>>;
}

/** Starts a registry: `PUT` publishes, `GET` gives what was published. */
export async function startLocalRegistry(): Promise<LocalRegistry> {
  const published = new Map<string, Publication>();
  const server = createServer((request, response) => void answer(published, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a server on TCP has such an address.
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, published, close: () => server.close() };
}

async function answer(
  published: Map<string, Publication>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  const [name = '', file] = path.slice(1).split('/-/');
  if (request.method === 'PUT') {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a body that is anything else fails the tests.
    const { _attachments: attachments, ...rest } = (await json(request)) as PublishRequest;
    const [tarball] = Object.values(attachments);
    published.set(name, { ...rest, bytes: Buffer.from(tarball?.data ?? '', 'base64') });
    response.writeHead(201).end('{"ok":true}');
    return;
  }
  const publication = published.get(name);
  if (publication === undefined) response.writeHead(404).end('{"error":"not found"}');
  else if (file === undefined) response.end(JSON.stringify({ ...publication, name, bytes: undefined }));
  else response.end(publication.bytes);
}
