/** A page of Playwright's or Puppeteer's. */
interface AnyPage<Response> {
  goto(url: string): Promise<Response>;
  waitForSelector(selector: string): Promise<unknown>;
}

/** Goes to a page and waits for what its script adds, which comes once the page has been drawn. */
export async function arrive<Response>(page: AnyPage<Response>, url: string): Promise<Response> {
  const response = await page.goto(url);
  await scripted(page);
  return response;
}

/** Waits for what a page's script adds. */
export async function scripted(page: Pick<AnyPage<unknown>, "waitForSelector">): Promise<void> {
  await page.waitForSelector(".footer button");
}
