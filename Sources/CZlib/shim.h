#ifndef ENDPAPER_CZLIB_SHIM_H
#define ENDPAPER_CZLIB_SHIM_H

#include <zlib.h>

#endif
