Invariant: phy-1
Description: "There is a value, or the reason why there is none."
Expression: "value.exists() or dataAbsentReason.exists()"
Severity: #error
