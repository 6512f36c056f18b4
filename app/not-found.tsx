import PublicLayout from "@/app/(public)/layout"
import { NothingHere } from "@/app/nothingHere"

export default function NotFound() {
  return (
    <PublicLayout>
      <NothingHere />
    </PublicLayout>
  )
}
