/** The keys that an observation of any rule may carry besides the rule's own. */
export const commonKeys = ["note", "evidence", "override", "recorded", "notApplicable"] as const;
