import { useSyncExternalStore } from "react"

/** Whether the page's own scripts are at work: what does nothing without them comes with them. */
export function useIsLive(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}

function never() {
  return () => {}
}
