Invariant: phy-11
Description: "A prior pathway says something itself or groups what does."
Expression: "component.exists() or hasMember.exists()"
Severity: #error
