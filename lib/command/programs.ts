export { programOf } from "@/lib/db/ownFiles"
