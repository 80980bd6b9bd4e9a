// Shows what says that a review was due, by the reader's own calendar: pages know the day, and no clock.
"use strict";
(() => {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  const today = now.getFullYear() + "-" + two(now.getMonth() + 1) + "-" + two(now.getDate());
  for (const it of document.querySelectorAll("[data-review-due]")) {
    it.hidden = !(it.dataset.reviewDue < today);
  }
})();
