CodeSystem: NextStep
Id: next-step
Title: "What happens next"
Description: "What the clinician arranged at the end of an assessment."
* insert OurCodes

* #send-questionnaire "Questionnaire to be sent" "The follow-up questionnaire goes to the patient now."
* #start-plan "Follow-up plan to be started" "The patient starts on a follow-up plan."
* #referral-recorded "Referral recorded in the chart" "A referral was made in the chart; this only records that."
