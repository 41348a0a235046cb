Invariant: phy-9
Description: "Posture is described in words, by a finding, or there is a reason why it is not."
Expression: "value.exists() or dataAbsentReason.exists() or component.where(code.coding.code = 'posture-finding').exists()"
Severity: #error
