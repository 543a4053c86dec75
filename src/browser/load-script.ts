/** Runs the script at `address` here, in a worker or in a page. Rejects where it cannot be loaded. */
export async function loadScript(address: string): Promise<void> {
  if (typeof document === "undefined") {
    importScripts(address);
    return;
  }
  await new Promise<void>((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${address} cannot be loaded`));
    document.head.append(script);
  });
}
