import { Agent } from "node:http";
import { setPriority } from "node:os";
import { answer, type Readings } from "./readers.ts";

/** The readers' process: reads until its input ends, then says what it saw. */
const [origin = "", count = "", ...paths] = process.argv.slice(2);
setPriority(15);
const agent = new Agent({ keepAlive: true, maxSockets: Number(count) });
const readings: Readings = { pages: 0, assets: 0, releases: [], wrong: [] };
let reading = true;
process.stdin.once("end", () => {
  reading = false;
});
process.stdin.resume();

async function readAsset(page: string, path: string, release: string): Promise<void> {
  const { status, text } = await answer(agent, origin + path);
  readings.assets += 1;
  if (status !== 200 || !text.includes(`of release ${release} `)) {
    readings.wrong.push(`${page} of ${release}: ${path} answered ${status}`);
  }
}

async function read(start: number): Promise<void> {
  let open: (() => Promise<unknown>) | undefined;
  for (let turn = start; reading; turn++) {
    const path = paths[turn % paths.length] ?? "/";
    const { status, text } = await answer(agent, origin + path);
    const release = /data-release="([^"]+)"/.exec(text)?.[1];
    readings.pages += 1;
    if (status !== 200 || !release || !text.endsWith("</script>\n")) {
      readings.wrong.push(`${path} answered ${status}, ${text.length} characters`);
      continue;
    }
    if (!readings.releases.includes(release)) readings.releases.push(release);
    const assets = Array.from(text.matchAll(/src="([^"]+)"/g), ([, src]) => src ?? "");
    const load = () => Promise.all(assets.map((asset) => readAsset(path, asset, release)));
    await load();
    await open?.();
    open = load;
  }
}

await Promise.all(Array.from({ length: Number(count) }, (_, i) => read(i)));
agent.destroy();
process.stdout.write(JSON.stringify(readings));
