CodeSystem: AlertKind
Id: alert-kind
Title: "Alerts"
Description: "The three kinds of alert there are. A change of a score is shown, never an alert."
* insert OurCodes

* #danger "Danger" "Thoughts of self-harm, or an urgent sign."
* #adverse-reaction "Reaction after a session" "A reaction after a session that somebody has to look at."
* #delivery "Delivery" "Something could not be filed, or was not answered."
