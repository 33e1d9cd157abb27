import net, { type AddressInfo, type Server } from "node:net";

/** Listens on any free port of the loopback interface. */
export async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === "string")
    throw new Error("no TCP port");
  return address.port;
}

/**
 * A network between balancer and back end. It passes on all data at once, but the back end's close is
 * still under way when the balancer next speaks: the two cross, every time, without any sleeping.
 */
export function crossingLink(backEndPort: number): {
  server: Server;
  /** Resolves when the back end has closed a connection and the balancer can't know it yet. */
  closeUnderWay: Promise<void>;
} {
  let announce = () => {};
  const closeUnderWay = new Promise<void>((resolve) => {
    announce = resolve;
  });
  const server = net.createServer((near) => {
    const far = net.connect(backEndPort, "127.0.0.1");
    let closed = false;
    far.on("data", (bytes) => near.write(bytes));
    far.on("close", () => {
      closed = true;
      announce();
    });
    near.on("data", (bytes) => (closed ? near.destroy() : far.write(bytes)));
    near.on("close", () => far.destroy());
    for (const end of [near, far]) end.on("error", () => {});
  });
  return { server, closeUnderWay };
}
