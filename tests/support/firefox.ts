import { type Browser, launch } from "puppeteer-core";
import { ensureDebian } from "./debian.ts";

/**
 * Starts Debian's Firefox, steered over WebDriver BiDi, which it speaks by itself; installs it if there
 * is none. `FIREFOX` names another.
 */
export async function launchFirefox(): Promise<Browser> {
  const executablePath = process.env.FIREFOX ?? "/usr/bin/firefox-esr";
  ensureDebian(executablePath, ["firefox-esr"]);
  return launch({
    browser: "firefox",
    executablePath,
    headless: true,
    extraPrefsFirefox: {
      // Nothing of its own on the network.
      "app.update.auto": false,
      "network.captive-portal-service.enabled": false,
      "network.connectivity-service.enabled": false,
    },
  });
}
