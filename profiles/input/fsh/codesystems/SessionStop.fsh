CodeSystem: SessionStop
Id: session-stop
Title: "Why a session stopped early"
Description: "Why hands-on work ended before what was planned."
* insert OurCodes

* #patient-asked "Patient asked to stop" "No reason is needed."
* #too-painful "Too painful" "More pain than agreed beforehand."
* #guarding "Guarding" "The body would not let go."
* #unwell "Felt unwell" "Dizzy, faint, sick or otherwise unwell."
* #urgent-sign "Urgent sign" "An urgent sign came up."
* #out-of-time "Out of time" "The appointment ended."
