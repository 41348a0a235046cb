// One line a concept, where a list repeats the same properties.
RuleSet: RegionConcept(code, view, side)
* #{code} ^property[0].code = #view
* #{code} ^property[0].valueCode = #{view}
* #{code} ^property[1].code = #side
* #{code} ^property[1].valueCode = #{side}

RuleSet: LandmarkConcept(code, region, midline, acr1990)
* #{code} ^property[0].code = #region
* #{code} ^property[0].valueCode = #{region}
* #{code} ^property[1].code = #midline
* #{code} ^property[1].valueBoolean = {midline}
* #{code} ^property[2].code = #acr1990
* #{code} ^property[2].valueBoolean = {acr1990}

RuleSet: ChainConcept(code, evidence)
* #{code} ^property[0].code = #evidence
* #{code} ^property[0].valueCode = #{evidence}

// The target holds the whole of the source: an area holds its regions.
RuleSet: Wider(source, sourceDisplay, target, targetDisplay)
* group[0].element[+].code = #{source}
* group[0].element[=].display = "{sourceDisplay}"
* group[0].element[=].target[0].code = #{target}
* group[0].element[=].target[0].display = "{targetDisplay}"
* group[0].element[=].target[0].equivalence = #wider

RuleSet: MotionConcept(code, joint, sided)
* #{code} ^property[0].code = #joint
* #{code} ^property[0].valueCode = #{joint}
* #{code} ^property[1].code = #sided
* #{code} ^property[1].valueBoolean = {sided}

RuleSet: FactorConcept(code, sensitive)
* #{code} ^property[0].code = #sensitive
* #{code} ^property[0].valueBoolean = {sensitive}

RuleSet: GradeConcept(code, value, scale)
* #{code} ^property[0].code = #value
* #{code} ^property[0].valueInteger = {value}
* #{code} ^property[1].code = #scale
* #{code} ^property[1].valueCode = #{scale}

// A code of somebody else's system that this guide writes, and whether it was seen in a source.
RuleSet: ExternalConcept(code, check, source)
* #{code} ^property[0].code = #check
* #{code} ^property[0].valueCode = #{check}
* #{code} ^property[1].code = #seen-in
* #{code} ^property[1].valueString = "{source}"

// The two mean the same.
RuleSet: Same(group, source, sourceDisplay, target, targetDisplay)
* group[{group}].element[+].code = #{source}
* group[{group}].element[=].display = "{sourceDisplay}"
* group[{group}].element[=].target[0].code = #{target}
* group[{group}].element[=].target[0].display = "{targetDisplay}"
* group[{group}].element[=].target[0].equivalence = #equivalent
