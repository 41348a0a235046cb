Invariant: phy-14
Description: "A window opens before it closes."
Expression: "restriction.period.start <= restriction.period.end"
Severity: #error
