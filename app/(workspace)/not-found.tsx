import { NothingHere } from "@/app/nothingHere"

export default function WorkspaceNotFound() {
  return <NothingHere />
}
