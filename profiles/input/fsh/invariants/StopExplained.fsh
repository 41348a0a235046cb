Invariant: phy-13
Description: "A session that was stopped says why."
Expression: "status = 'stopped' implies statusReason.exists()"
Severity: #error
