/**
 * nginx with WebDAV, which ignores preconditions (If-Match, If-None-Match) and knows no users here.
 *
 * @module
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  freePort,
  makeServerFolder,
  type RunningServer,
  runServer,
  type ServerProgram,
} from './server.ts';

const DAV_EXT = '/usr/lib/nginx/modules/ngx_http_dav_ext_module.so';

export const NGINX: ServerProgram = {
  paths: ['/usr/sbin/nginx', DAV_EXT],
  packages: ['nginx-light', 'libnginx-mod-http-dav-ext'],
  startService: true,
};

/** Starts it; the folder that it serves is empty. */
export async function startNginx(): Promise<RunningServer> {
  const folder = await makeServerFolder('dav', 'temp');
  const port = await freePort();
  await writeFile(join(folder, 'nginx.conf'), configure(folder, port));
  const [program = ''] = NGINX.paths;
  const options = ['-p', folder, '-e', join(folder, 'errors'), '-c', join(folder, 'nginx.conf')];
  return runServer(program, options, `http://127.0.0.1:${port}/`, folder);
}

function configure(folder: string, port: number): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/temp/${name};`,
  );
  return `load_module ${DAV_EXT};
daemon off;
pid ${folder}/pid;
worker_processes 1;
events {}
http {
  access_log off;
  ${temporary.join('\n  ')}
  server {
    listen 127.0.0.1:${port};
    root ${folder}/dav;
    dav_methods PUT DELETE MKCOL COPY MOVE;
    dav_ext_methods PROPFIND OPTIONS;
  }
}
`;
}
