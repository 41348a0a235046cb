import { startAssessment } from "./assessment";
import { startBodyMap } from "./body-map";
import { startFiling } from "./filing";
import { startQuestionnaire } from "./questionnaire";

document.documentElement.classList.add("app-script");
startBodyMap();
startAssessment();
startFiling();
startQuestionnaire();
