import Link from "next/link"

/** Links to some screens, one after the other in a sentence. */
export function Places({ places }: { places: { title: string; href: string }[] }) {
  return places.map(({ title, href }, index) => (
    <span key={href}>
      {index > 0 && ", "}
      <Link href={href} prefetch={false}>
        {title}
      </Link>
    </span>
  ))
}
