import { entry } from "./entry.js";

/** Problems of a rubric, a grade scale or a rating scheme as it is defined. */
export const rubricIssues = {
  "points-mismatch": entry(
    ["下级分值合计 {sum}，与 {points} 不等", "the children's points add up to {sum}, not {points}"],
    ["合计 {points}", "a sum of {points}"],
    ["改正分值，或省去上级的 points", "correct the points, or leave the parent's points out"],
  ),
  "bad-points": entry(
    ["{received} 不能作分值", "{received} cannot be points"],
    ["大于零的数", "a number above zero"],
    ["改为大于零", "make it positive"],
  ),
  "points-and-weight": entry(
    ["分值与权重只能写一个", "give points or weight, not both"],
    ["points 或 weight", "points or weight"],
    ["删去其一", "remove one of the two"],
  ),
  "no-points": entry(
    ["没有分值，也没有权重", "neither points nor weight"],
    ["points 或 weight", "points or weight"],
    ["写上 points 或 weight", "add points or weight"],
  ),
  "mixed-siblings": entry(
    ["同级指标有的用分值、有的用权重", "siblings mix points and weights"],
    ["同级只用一种", "one kind among siblings"],
    ["统一为分值或权重", "use points for all, or weights for all"],
  ),
  "rule-or-children": entry(
    [
      "指标必须有下级或评分规则之一，不能都有，也不能都没有",
      "an indicator has either indicators or a rule: never both, never neither",
    ],
    ["indicators 或 rule", "indicators or rule"],
    ["末级写 rule，上级写 indicators", "a leaf has a rule, a group has indicators"],
  ),
  "empty-group": entry(
    ["上级指标下没有指标", "the group has no indicators"],
    ["至少一个下级指标", "at least one indicator"],
    ["加上下级指标，或改为有评分规则的末级", "add an indicator, or give it a rule"],
  ),
  "group-only-key": entry(
    ["“{key}”只能写在{place}", "“{key}” belongs on {place} only"],
    ["{place}", "{place}"],
    ["移走“{key}”", "move “{key}” there"],
  ),
  "tier-missing": entry(
    ["没有写明所属分级", "the leaf names no tier"],
    ["以下之一：{known}", "one of: {known}"],
    ["加上 tier", "add tier"],
  ),
  "unknown-tier": entry(
    ["没有名为“{tier}”的分级", "there is no tier “{tier}”"],
    ["以下之一：{known}", "one of: {known}"],
    ["{suggestion}", "{suggestion}"],
  ),
  "tier-mismatch": entry(
    [
      "分级“{tier}”应有 {points} 分，所属指标合计 {sum} 分",
      "tier “{tier}” is worth {points}, its leaves add up to {sum}",
    ],
    ["合计 {points}", "a sum of {points}"],
    [
      "调整分值或所属分级，或写 tierWeighting: rescale",
      "change points or tiers, or say tierWeighting: rescale",
    ],
  ),
  "constraint-broken": entry(
    ["{groups} 合计 {sum} 分，要求{range}", "{groups} are worth {sum} together; required: {range}"],
    ["{range}", "{range}"],
    ["调整分值或约束", "change the points or the constraint"],
  ),
  "unknown-indicator": entry(
    ["没有名为“{id}”的指标", "there is no indicator “{id}”"],
    ["以下之一：{known}", "one of: {known}"],
    ["{suggestion}", "{suggestion}"],
  ),
  "unknown-scale": entry(
    ["没有名为“{id}”的等级标准", "there is no grade scale “{id}”"],
    ["以下之一：{known}，或直接写出标准", "one of: {known}, or the scale itself"],
    ["{suggestion}", "{suggestion}"],
  ),
  "unknown-grade": entry(
    ["等级标准里没有“{grade}”", "the scale has no grade “{grade}”"],
    ["以下之一：{known}", "one of: {known}"],
    ["{suggestion}", "{suggestion}"],
  ),
  "scale-order": entry(
    [
      "等级线必须由高到低，{from} 不低于上一级的 {above}",
      "grades go from high to low; {from} is not below {above}",
    ],
    ["低于 {above}", "below {above}"],
    ["按由高到低排列，去掉重复", "order them from high to low, without repeats"],
  ),
  "scale-gap": entry(
    [
      "最低一级从 {from} 起，够不到可能的最低分 {lowest}",
      "the last grade starts at {from} and does not reach the lowest total {lowest}",
    ],
    ["不高于 {lowest}", "at most {lowest}"],
    ["把最低一级的 from 改为 {lowest}，且不写 exclusive", "let the last grade start at {lowest}, inclusive"],
  ),
  "duplicate-label": entry(
    ["名称“{label}”用了不止一次", "the label “{label}” is used more than once"],
    ["各不相同的名称与别名", "labels and aliases that differ"],
    ["改名；先前一处在 {first}", "rename one; the first is at {first}"],
  ),
  "bad-parameters": entry(
    ["规则参数不成立：{problem}", "the rule's parameters do not hold together: {problem}"],
    ["{rule}", "{rule}"],
    ["{way}", "{way}"],
  ),
  "bad-formula": entry(
    ["公式第 {position} 个字符处有误：{problem}", "the formula is wrong at character {position}: {problem}"],
    ["{rule}", "{rule}"],
    ["改正公式：{text}", "correct the formula: {text}"],
  ),
  "cyclic-extends": entry(
    ["沿用关系成环：{cycle}", "the rubrics extend each other in a circle: {cycle}"],
    ["不成环的沿用", "a chain that ends"],
    ["去掉其中一个 extends", "remove one of the extends"],
  ),
  "overlapping-versions": entry(
    [
      "“{id}”的版本 {one} 与 {other} 在同一日期都有效",
      "versions {one} and {other} of “{id}” are in force on the same day",
    ],
    ["互不重叠的有效期", "periods that do not overlap"],
    ["给较早的版本写 inForce.to", "give the earlier one an inForce.to"],
  ),
  "duplicate-version": entry(
    ["“{id}”有两个同为 {version} 的版本", "“{id}” has two versions {version}"],
    ["各不相同的版本", "versions that differ"],
    ["改版本号", "change one version"],
  ),
  "period-reversed": entry(
    ["有效期止于 {to}，早于起始 {from}", "the period ends on {to}, before it starts on {from}"],
    ["不早于 {from}", "not before {from}"],
    ["改正 inForce", "correct inForce"],
  ),
  "not-a-partition": entry(
    ["检查组合 {witness} 得到 {count} 个级别", "the checks {witness} reach {count} levels"],
    ["每种组合恰好一个级别", "exactly one level for every pattern"],
    ["补上 otherwise，或改 requires", "add otherwise, or change requires"],
  ),
  "level-unreachable": entry(
    ["级别“{level}”永远达不到", "level “{level}” can never be reached"],
    ["比上一级要求少的级别", "a level that requires less than the one above"],
    [
      "改 requires，或删去这一级；{witness} 已得到“{other}”",
      "change requires, or remove the level; {witness} reaches “{other}” already",
    ],
  ),
  "level-disorder": entry(
    [
      "“{level}”在上，却不要求“{other}”所要求的“{criterion}”（例：{witness}）",
      "“{level}” is better but does not require “{criterion}”, which “{other}” requires (e.g. {witness})",
    ],
    ["更好的级别要求不少于较差的", "a better level never requires less"],
    ["给“{level}”补上“{criterion}”", "add “{criterion}” to “{level}”"],
  ),
  "repeated-criterion": entry(
    ["“{criterion}”在同一级别里写了不止一次", "“{criterion}” is required more than once by the same level"],
    ["每项要求写一次", "each criterion once"],
    ["删去重复的一项，或改为漏写的那一项", "remove it, or name the criterion that was meant"],
  ),
  "wrong-scheme": entry(
    [
      "检查结果写的是评级办法“{named}”，给出的是“{given}”",
      "the checks name the scheme “{named}”, the scheme given is “{given}”",
    ],
    ["{given}", "{given}"],
    ["换用对应的评级办法，或改正 scheme", "use the scheme that is named, or correct `scheme`"],
  ),
  "unknown-criterion": entry(
    ["没有名为“{id}”的评价要求", "there is no criterion “{id}”"],
    ["以下之一：{known}", "one of: {known}"],
    ["{suggestion}", "{suggestion}"],
  ),
} as const;
