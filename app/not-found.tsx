import { NothingHere } from "@/app/nothingHere"
import { PublicFrame } from "@/app/_ui/publicFrame"

export default function NotFound() {
  return (
    <PublicFrame>
      <NothingHere />
    </PublicFrame>
  )
}
