/**
 * Apache with mod_dav, which asks for a user's password.
 *
 * @module
 */
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  freePort,
  makeServerFolder,
  type RunningServer,
  runServer,
  type ServerProgram,
} from './server.ts';

export const APACHE: ServerProgram = { paths: ['/usr/sbin/apache2'], packages: ['apache2-bin'] };

/** The one user that it knows. */
export const APACHE_USER = { user: 'reader', password: 'app password: äöü' } as const;

export interface ApacheOptions {
  /** How it makes ETags: of time and size, weak for a second; or of the content. */
  readonly etag?: 'default' | 'digest';
  /** Further directives for its one folder. */
  readonly directives?: string;
}

/** Starts it; the folder that it serves is empty. */
export async function startApache({
  etag = 'default',
  directives = '',
}: ApacheOptions = {}): Promise<RunningServer> {
  const folder = await makeServerFolder('dav', 'locks');
  const port = await freePort();
  const { user, password } = APACHE_USER;
  const hash = createHash('sha1').update(password).digest('base64');
  await writeFile(join(folder, 'users'), `${user}:{SHA}${hash}\n`);
  const configuration = configure(folder, port, etag, directives);
  await writeFile(join(folder, 'apache.conf'), configuration);
  const [program = ''] = APACHE.paths;
  const options = ['-f', join(folder, 'apache.conf'), '-DFOREGROUND'];
  return runServer(program, options, `http://127.0.0.1:${port}/`, folder);
}

const MODULES = [
  'mpm_event',
  'authn_core',
  'authn_file',
  'authz_core',
  'authz_user',
  'auth_basic',
  'dav',
  'dav_fs',
];

function configure(folder: string, port: number, etag: string, directives: string): string {
  const modules = MODULES.map(
    (name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`,
  );
  return `${modules.join('\n')}
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${folder}/pid
ErrorLog ${folder}/errors
${process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : ''}
DocumentRoot ${folder}/dav
DavLockDB ${folder}/locks/db
${etag === 'digest' ? 'FileETag Digest' : ''}
<Directory ${folder}/dav>
  Dav On
  AuthType Basic
  AuthName "notes"
  AuthUserFile ${folder}/users
  Require valid-user
  ${directives}
</Directory>
`;
}
