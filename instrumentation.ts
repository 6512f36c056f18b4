/** Runs once when a server starts, before its first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return
  const { getContext } = await import("@/app/_server/context")
  const { runWorker } = await import("@/lib/command/workerLoop")
  const installation = await getContext()
  if (installation.configuration.worker === "inside") void runWorker(installation, new AbortController().signal)
}
