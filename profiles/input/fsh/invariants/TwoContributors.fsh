Invariant: phy-22
Description: "The two records of a suspected contributor are different ones."
Expression: "derivedFrom.reference.isDistinct()"
Severity: #error
