import type { Metadata } from "next"
import PublicLayout from "@/app/(public)/layout"
import { PageHeader, Section } from "@/app/_ui/block"

export const metadata: Metadata = { title: "How is this anonymous?" }

/** In plain words, with the limits. */
export default function AnonymityPage() {
  return (
    <PublicLayout>
      <div className="page narrow">
        <PageHeader
          title="How is this anonymous?"
          lead="Two promises: nobody can tell whose answers these are, and nobody can work out a single answer from what a report shows. Here is how they are kept, and where they end."
        />
        <Section title="Nobody can tell whose answers these are">
          <div className="prose">
            <ul>
              <li>
                <strong>Your link is the only key.</strong> What you type before sending is encrypted with it. The
                database keeps only a fingerprint of the link, from which the link cannot be found.
              </li>
              <li>
                <strong>What you send is sealed.</strong> It becomes a ballot that can only be opened together with all
                the others, at the close. Ballots are filled up to one size, whether you wrote much or little, and carry
                neither your name nor a time. The organiser sees that you have answered, and cannot see what.
              </li>
              <li>
                <strong>At the close, everything is opened at once, shuffled and written anew.</strong> What led from a
                ballot to you is deleted in the same moment, with the key. Your comments are kept apart from your
                ratings.
              </li>
              <li>
                <strong>You can check it.</strong> After sending you get a receipt. When the answers have been counted,
                the public ballot box lists all receipts, so you see that yours was counted, and how many there were.
              </li>
              <li>
                <strong>Until the close you can change or take back your answers</strong>, by the same link. What you
                take back leaves no trace.
              </li>
            </ul>
          </div>
        </Section>
        <Section title="Nobody can work out your answer from a report">
          <div className="prose">
            <ul>
              <li>
                <strong>Small groups are merged.</strong> A group is shown by itself only if at least three of it have
                answered (an organiser may ask for more). Smaller ones appear together as “Other raters”; if there are
                too few even for that, they are not shown at all, and are in no total from which they could be
                subtracted.
              </li>
              <li>
                <strong>The ends of the scale are shown as bands.</strong> If everyone gave the highest mark, an exact
                average would tell everyone&apos;s answer. So it reads “≥ 4.7”, and other answers would read the same.
              </li>
              <li>
                <strong>Nothing that is not shown has any influence on what is shown.</strong> For every report and each
                of your answers there is another set of answers, with yours different, that would give exactly the same
                report. A test tries this on thousands of reports. The one exception is how far colleagues differ in
                general, from which the margins of an average follow: it is taken from at least thirty people reviewed,
                rounded, and made anew only after ten more.
              </li>
              <li>
                <strong>Reports are computed once.</strong> There are no live results, no filters, and no second cut by
                other groups.
              </li>
            </ul>
          </div>
        </Section>
        <Section title="Who is shown by name">
          <div className="prose">
            <p>
              The person rated sees their own answers as their own. Their manager is shown as such, and is told so
              before the first question. Everyone else is anonymous. The person rated never learns who was asked or who
              has answered.
            </p>
          </div>
        </Section>
        <Section title="Where it ends">
          <div className="prose">
            <ul>
              <li>
                Somebody who holds both the database and the server&apos;s secret key, which is kept outside of it,
                could link answers to people <em>before</em> the close. After the close they could not. An old copy of
                the database, made before the close, together with that key would allow it too.
              </li>
              <li>
                Words beyond about 1,200, in all your comments together, no longer fit into the one size. Somebody who
                looks into the database while answers are taken could see that you wrote that much.
              </li>
              <li>
                Whoever runs the network or a proxy in front of this server may see that your device opened a link.
              </li>
              <li>
                If no mail server is set up, as on a trial on somebody&apos;s laptop, the organiser hands out the links
                and could open them.
              </li>
              <li>
                What you write can give you away: a name, a date, a meeting of the two of you, your way of writing.
                While you write, your own browser points at such things; no other service sees your words.
              </li>
              <li>Two people who put together what they know may guess. No rule can prevent guessing.</li>
            </ul>
            <p>
              The program is open. Everyone may read how it does all this, and run the attack on its own database that
              is part of its tests.
            </p>
          </div>
        </Section>
      </div>
    </PublicLayout>
  )
}
