CodeSystem: SensoryStimulus
Id: sensory-stimulus
Title: "Stimulus"
Description: "What the skin was touched with."
* insert OurCodes

* #light-touch "Light touch" "Cotton wool or a fingertip, resting."
* #brush "Brush" "A soft brush, moving."
* #pinprick "Pinprick" "A blunt-ended pin."
* #cold "Cold" "Something cold."
* #warm "Warm" "Something warm."
* #pressure "Pressure" "Firm pressure on a small area."
* #vibration "Vibration" "A tuning fork."
