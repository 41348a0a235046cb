Invariant: phy-16
Description: "An occurrence that ended without an answer says why."
Expression: "status = 'cancelled' implies statusReason.exists()"
Severity: #error
