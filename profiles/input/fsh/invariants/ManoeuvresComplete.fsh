Invariant: phy-7
Description: "A total is there only where all nine manoeuvres were tried."
Expression: "value.exists() implies component.count() = 9"
Severity: #error
