/** What the source says of leaders (L) and managers (M); items name the claims that they make observable. */
export const CLAIMS: Record<string, string> = {
  L1: "influence others",
  L2: "inspiration, motivation and vision",
  L3: "take up a cause that they never knew existed",
  L4: "carry out a mission that would otherwise be impossible",
  L5: "go above and beyond what was originally expected",
  L6: "inspiring them through their words or actions",
  L7: "see where an organization needs improvement or where it should go",
  L8: "see why these things need improving",
  L9: "impact everyone involved both long-term and short-term",
  L10: "emotional connection between all parties",
  L11: "do more than they originally intended",
  L12: "raise the performance of their team, organization and even society",
  L13: "set a vision for what can be accomplished … believe it is possible",
  L14: "relationships with followers based on trust over time",
  L15: "inspires, motivates and empowers",
  L16: "shared vision and values",
  L17: "personal sacrifice",
  M1: "getting people to do more than they originally intended",
  M2: "performing at their best",
  M3: "getting everything they need to succeed",
  M4: "goals and objectives that they work toward every day",
  M5: "monitor and evaluate the performance of their employees",
  M6: "productivity … high enough to meet the goals set by upper management",
  M7: "ensure that profitability is up-to-date",
  M8: "focusing on the details such as deadlines, budgets and timelines",
  M9: "aware of opportunities that arise",
  M10: "formal processes like job descriptions or titles",
  M11: "more hands-off approach",
  M12: "power over others as well as responsibility for overseeing how work gets done",
  M13: "everything runs smoothly by ensuring tasks get completed and deadlines met",
  M14: "focused on results",
}

/**
 * Claims that no item scores. The source contradicts itself (M1 and L11 are one claim, scored as leadership), and
 * names two things nobody should be praised for: being hands-off, and the power half of M12.
 */
export const UNSCORED_CLAIMS = ["M1", "M11"]
