#include <adapters/calendar/calendar.hpp>

#include <libical/ical.h>

#include <memory>
#include <new>

namespace adapters::calendar {

namespace {

struct Frees {
    void operator()(icalcomponent* component) const noexcept { icalcomponent_free(component); }
    void operator()(char* bytes) const noexcept { icalmemory_free_buffer(bytes); }
};
using Component = std::unique_ptr<icalcomponent, Frees>;
using Bytes = std::unique_ptr<char, Frees>;

Component made(icalcomponent_kind kind) {
    Component component(icalcomponent_new(kind));
    if (!component) throw std::bad_alloc();
    return component;
}

// The parent owns it from now on.
void put(const Component& into, icalproperty* property) {
    if (property == nullptr) throw std::bad_alloc();
    icalcomponent_add_property(into.get(), property);
}
void put(const Component& into, Component child) {
    icalcomponent_add_component(into.get(), child.release());
}

icaltimetype utc(Moment moment) {
    return icaltime_from_timet_with_zone(moment.time_since_epoch().count(), 0,
                                         icaltimezone_get_utc_timezone());
}

icaltimetype whole_day(Date day) {
    icaltimetype time = icaltime_null_date();
    time.year = day.year();
    time.month = static_cast<int>(day.month());
    time.day = static_cast<int>(day.day());
    return time;
}

Component alarm(int days_before, const std::string& title) {
    Component alarm = made(ICAL_VALARM_COMPONENT);
    put(alarm, icalproperty_new_action(ICAL_ACTION_DISPLAY));
    put(alarm, icalproperty_new_description(title.c_str()));
    icaltriggertype trigger{};
    trigger.time = icaltime_null_time();
    trigger.duration.is_neg = 1;
    trigger.duration.days = static_cast<unsigned>(days_before);
    put(alarm, icalproperty_new_trigger(trigger));
    return alarm;
}

Component event(const agenda::Entry& entry, Moment stamped) {
    Component event = made(ICAL_VEVENT_COMPONENT);
    put(event, icalproperty_new_uid(entry.uid.c_str()));
    put(event, icalproperty_new_dtstamp(utc(stamped)));
    put(event,
        icalproperty_new_dtstart(entry.minute ? utc(moment_of(WallTime{entry.day, *entry.minute}))
                                              : whole_day(entry.day)));
    put(event, icalproperty_new_summary(entry.title.bytes().c_str()));
    put(event, icalproperty_new_description(entry.says.bytes().c_str()));
    put(event, icalproperty_new_class(ICAL_CLASS_PRIVATE));
    put(event, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
    for (const int days_before : entry.alarms) put(event, alarm(days_before, entry.title.bytes()));
    return event;
}

} // namespace

std::string Ical::file_of(const agenda::Agenda& agenda, Moment stamped) const {
    const Component calendar = made(ICAL_VCALENDAR_COMPONENT);
    put(calendar, icalproperty_new_version("2.0"));
    put(calendar, icalproperty_new_prodid("-//Waymark//Waymark//EN"));
    for (const agenda::Entry& entry : agenda) put(calendar, event(entry, stamped));
    const Bytes bytes(icalcomponent_as_ical_string_r(calendar.get()));
    icalmemory_free_ring();
    if (!bytes) throw std::bad_alloc();
    return bytes.get();
}

} // namespace adapters::calendar
