// Pango and Cairo, with an owner for each handle. All measures are points, 72 to the inch.
#pragma once

#include <cairo-pdf.h>
#include <cairo.h>
#include <pango/pangocairo.h>

#include <memory>

namespace adapters::document {

template <auto close> struct Closes {
    template <class T> void operator()(T* handle) const noexcept { close(handle); }
};
template <class T, auto close> using Handle = std::unique_ptr<T, Closes<close>>;

using FontMap = Handle<PangoFontMap, g_object_unref>;
using Context = Handle<PangoContext, g_object_unref>;
using Layout = Handle<PangoLayout, g_object_unref>;
using Attributes = Handle<PangoAttrList, pango_attr_list_unref>;
using FontChoice = Handle<PangoFontDescription, pango_font_description_free>;
using Surface = Handle<cairo_surface_t, cairo_surface_destroy>;
using Pen = Handle<cairo_t, cairo_destroy>;

inline double points(int pango_units) { return pango_units_to_double(pango_units); }

} // namespace adapters::document
