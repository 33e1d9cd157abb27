import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { scratchFolder } from "../../support/build.ts";
import { ensureDebian } from "../../support/debian.ts";

const shown = readFileSync(join(import.meta.dirname, "capture.sh"), "utf8");
const file = join(scratchFolder(), "seen.pcap");

interface Segment {
  readonly from: number;
  readonly to: number;
  readonly flags: number;
  readonly data?: string;
}

const [FIN, SYN, RST, PSH, ACK] = [0x01, 0x02, 0x04, 0x08, 0x10];

/** An IPv4 packet with one TCP segment; with `options` its IP header is longer than usual. */
function packet({ from, to, flags, data = "" }: Segment, options = 0): Buffer {
  const ip = Buffer.alloc(20 + options, 1); // No-operations.
  ip.fill(0, 0, 20);
  ip.writeUInt8(0x40 + ip.length / 4, 0);
  ip.writeUInt16BE(ip.length + 20 + data.length, 2);
  ip.writeUInt8(64, 8);
  ip.writeUInt8(6, 9);
  ip.set([127, 0, 0, 1, 127, 0, 0, 1], 12);
  const tcp = Buffer.alloc(20);
  tcp.writeUInt16BE(from, 0);
  tcp.writeUInt16BE(to, 2);
  tcp.writeUInt8(5 << 4, 12);
  tcp.writeUInt8(flags, 13);
  return Buffer.concat([ip, tcp, Buffer.from(data)]);
}

/** A capture file of raw IP packets, a second apart. */
function pcap(packets: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(24);
  head.writeUInt32LE(0xa1b2c3d4, 0);
  head.writeUInt16LE(2, 4);
  head.writeUInt16LE(4, 6);
  head.writeUInt32LE(65_535, 16);
  head.writeUInt32LE(101, 20); // LINKTYPE_RAW
  const records = packets.flatMap((bytes, second) => {
    const record = Buffer.alloc(16);
    record.writeUInt32LE(second, 0);
    record.writeUInt32LE(bytes.length, 8);
    record.writeUInt32LE(bytes.length, 12);
    return [record, bytes];
  });
  return Buffer.concat([head, ...records]);
}

/** What the command that is shown prints of these packets, and not of a live interface. */
function printed(packets: readonly Buffer[]): string[] {
  ensureDebian("tcpdump", ["tcpdump"]);
  writeFileSync(file, pcap(packets));
  const command = shown.replace("sudo ", "").replace("-i any", `-t -r ${file}`);
  assert.ok(command.includes(file));
  const { stdout, stderr, status } = spawnSync("bash", ["-c", command], { encoding: "utf8" });
  assert.equal(status, 0, stderr);
  return stdout
    .trim()
    .split("\n")
    .filter((line) => line !== "");
}

test("of a connection it prints who closes first, both FINs, and the reset that a lost request gets", () => {
  const server = { from: 8080, to: 40_000 };
  const balancer = { from: 40_000, to: 8080 };
  const lines = printed([
    packet({ ...balancer, flags: SYN }),
    packet({ ...server, flags: SYN | ACK }),
    packet({ ...balancer, flags: ACK }),
    packet({ ...server, flags: FIN | ACK }),
    packet({ ...balancer, flags: PSH | ACK, data: "POST / HTTP/1.1\r\n" }),
    packet({ ...server, flags: RST }),
    packet({ ...balancer, flags: FIN | ACK }),
  ]);
  assert.deepEqual(
    lines.map((line) => /\.(\d+) > .*Flags \[([^\]]+)\]/.exec(line)?.slice(1)),
    [
      ["8080", "F."],
      ["8080", "R"],
      ["40000", "F."],
    ],
  );
});

test("flags are found behind a longer IP header too, and nothing of other ports or of plain data is printed", () => {
  const close = { from: 8080, to: 40_000, flags: FIN | ACK };
  assert.equal(printed([packet(close, 8)]).length, 1);
  assert.deepEqual(
    printed([
      packet({ ...close, from: 9090 }),
      packet({ ...close, flags: PSH | ACK, data: "FIN" }),
    ]),
    [],
  );
});

test("not guarded against: over IPv6 nothing is printed", () => {
  const segment = packet({ from: 8080, to: 40_000, flags: FIN | ACK }).subarray(20);
  const ip = Buffer.alloc(40);
  ip.writeUInt8(0x60, 0);
  ip.writeUInt16BE(segment.length, 4);
  ip.writeUInt8(6, 6);
  ip.writeUInt8(1, 23);
  ip.writeUInt8(1, 39);
  assert.deepEqual(printed([Buffer.concat([ip, segment])]), []);
});
