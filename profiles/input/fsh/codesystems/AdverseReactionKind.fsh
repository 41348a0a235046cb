CodeSystem: AdverseReactionKind
Id: adverse-reaction-kind
Title: "Reactions after a session"
Description: "What was felt or seen after a session that was not wanted."
* insert OurCodes

* #bruising "Bruising" "A bruise where pressure was applied."
* #flare "Flare of more than 72 hours" "Pain well above usual for more than three days."
* #dizziness "Dizziness or fainting" "Dizzy or faint during or after the session."
* #headache "Headache" "A headache not known before."
* #new-numbness-weakness "New numbness or weakness" "An urgent sign as well."
* #skin-reaction "Skin reaction" "Redness, blister or broken skin."
* #nausea "Nausea" "Felt sick."
* #distress "Distress" "Upset by touch or by what came up."
* #other "Other" "Something else, described in words."
